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
    PartnerRegister partnerRegister(@Value("${fuyuan.home:.}") Path home, Environment environment) {
        return new LoadedRegister(
                new PartnerFolder(home.resolve("routes/partners"), environment::resolveRequiredPlaceholders).load());
    }

    @Bean
    Secrets secrets(@Value("${fuyuan.secrets:data/secrets}") Path folder) {
        return new FileSecrets(folder, System::getenv);
    }
}
