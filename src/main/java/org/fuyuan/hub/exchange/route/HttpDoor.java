package org.fuyuan.hub.exchange.route;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How the web server behaves towards partners that post documents. */
@Configuration(proxyBeanMethods = false)
class HttpDoor {

    @Bean
    FilterRegistrationBean<OversizedBodies> oversizedBodies(PartnerRegister register) {
        FilterRegistrationBean<OversizedBodies> filter = new FilterRegistrationBean<>(new OversizedBodies(register));
        filter.addUrlPatterns("/partners/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setAsyncSupported(true);
        return filter;
    }

    /** Whoever asks first (RFC 9110, 10.1.1) is told to go on only when the hub begins to read, or is refused before. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> goOnOnlyWhenReading() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming("onRead");
            }
        });
    }
}
