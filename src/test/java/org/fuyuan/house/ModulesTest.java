package org.fuyuan.house;

import org.fuyuan.hub.HubApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void capabilities_know_only_each_others_root_packages_and_in_no_circle() {
        ApplicationModules.of(HubApplication.class).verify();
    }
}
