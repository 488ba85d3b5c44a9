package org.fuyuan.hub.partner;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.mock.env.MockEnvironment;

/** The register of the county with some of its endpoints moved. */
public final class TestRegister {

    private TestRegister() {}

    public static PartnerRegister of(Path partners, Map<String, String> properties) {
        MockEnvironment environment = new MockEnvironment();
        properties.forEach(environment::setProperty);
        return new LoadedRegister(new PartnerFolder(partners, environment::resolveRequiredPlaceholders).load());
    }

    public static Secrets secrets(Path folder) {
        return new FileSecrets(folder, name -> null);
    }
}
