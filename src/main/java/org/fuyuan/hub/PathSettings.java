package org.fuyuan.hub;

import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.ConfigurableConversionService;

/** Reads folder settings against the working folder; Spring would look for relative ones inside the web application. */
@Configuration(proxyBeanMethods = false)
class PathSettings {

    @Bean
    static BeanFactoryPostProcessor pathsStartAtTheWorkingFolder() {
        return factory -> {
            if (factory.getConversionService() instanceof ConfigurableConversionService conversion) {
                conversion.addConverter(String.class, Path.class, Path::of);
            }
        };
    }
}
