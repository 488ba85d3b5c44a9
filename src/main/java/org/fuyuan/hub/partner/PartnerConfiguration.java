package org.fuyuan.hub.partner;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Loads the register of partners and finds their secrets. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    PartnerRegister partnerRegister(@Value("${fuyuan.home:.}") String home, Environment environment) {
        return new LoadedRegister(
                new PartnerFolder(Path.of(home, "routes/partners"), environment::resolveRequiredPlaceholders).load());
    }

    @Bean
    Secrets secrets(@Value("${fuyuan.secrets:data/secrets}") String folder) {
        return new FileSecrets(Path.of(folder), System::getenv);
    }
}
