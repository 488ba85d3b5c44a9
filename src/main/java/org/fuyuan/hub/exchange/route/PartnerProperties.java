package org.fuyuan.hub.exchange.route;

import java.util.function.UnaryOperator;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.spi.PropertiesFunction;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;

/**
 * What a route may ask of a partner's file: {@code {{endpoint:<partner>/<name>}}} is an address, {@code {{credential:<partner>/<name>}}}
 * the file of a key, never the key itself.
 */
final class PartnerProperties {

    private final PartnerRegister register;
    private final Secrets secrets;

    PartnerProperties(PartnerRegister register, Secrets secrets) {
        this.register = register;
        this.secrets = secrets;
    }

    void addTo(PropertiesComponent properties) {
        properties.addPropertiesFunction(new Named("endpoint", this::endpoint));
        properties.addPropertiesFunction(new Named("credential", this::credential));
    }

    private String endpoint(String reference) {
        Partner partner = partner(reference);
        return found(reference, "endpoints", partner.endpoints().get(name(reference)));
    }

    private String credential(String reference) {
        Partner partner = partner(reference);
        String secret = found(reference, "credentials", partner.credentials().get(name(reference)));
        return secrets.path(secret).toString();
    }

    private Partner partner(String reference) {
        return register.get(reference.substring(0, Math.max(0, reference.indexOf('/'))));
    }

    private static String name(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }

    private static String found(String reference, String where, String value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "a route asks for %s, but the %s of that partner.yaml do not name it".formatted(reference, where));
        }
        return value;
    }

    private record Named(String getName, UnaryOperator<String> value) implements PropertiesFunction {

        @Override
        public String apply(String remainder) {
            return value.apply(remainder);
        }
    }
}
