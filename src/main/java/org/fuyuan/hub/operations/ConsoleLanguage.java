package org.fuyuan.hub.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese unless a person asks for English with {@code ?lang=en}; the choice is kept in a cookie. */
@Configuration(proxyBeanMethods = false)
class ConsoleLanguage implements WebMvcConfigurer {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(Locale.CHINESE);
        resolver.setDefaultLocaleFunction(request -> Locale.CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languageSwitch());
        registry.addInterceptor(pageAddress());
    }

    /** Tells each page its address, for the links to the other language. */
    private static HandlerInterceptor pageAddress() {
        return new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
                if (page != null && page.isReference() && !page.getViewName().startsWith("redirect:")) {
                    page.addObject("here", PageAddress.of(request));
                }
            }
        };
    }

    private static LocaleChangeInterceptor languageSwitch() {
        LocaleChangeInterceptor languages = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String asked) {
                return SPOKEN.stream()
                        .filter(locale -> locale.getLanguage().equals(asked))
                        .findFirst()
                        .orElse(Locale.CHINESE);
            }
        };
        languages.setParamName("lang");
        languages.setIgnoreInvalidLocale(true);
        return languages;
    }
}
