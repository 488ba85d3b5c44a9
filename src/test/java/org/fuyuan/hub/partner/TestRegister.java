package org.fuyuan.hub.partner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.mock.env.MockEnvironment;

/** Registers of partners for tests. */
public final class TestRegister {

    private TestRegister() {}

    /** Partners written in a test. */
    public static PartnerRegister of(Partner... partners) {
        return new LoadedRegister(List.of(partners));
    }

    /** The partners of the county, some of their endpoints moved. */
    public static PartnerRegister of(Path partners, Map<String, String> properties) {
        MockEnvironment environment = new MockEnvironment();
        properties.forEach(environment::setProperty);
        return new LoadedRegister(new PartnerFolder(partners, environment::resolveRequiredPlaceholders).load());
    }

    public static Secrets secrets(Path folder) {
        return new FileSecrets(folder, name -> null);
    }
}
