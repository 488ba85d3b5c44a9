package org.fuyuan.hub.exchange.route;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ModelToXMLDumper;
import org.apache.camel.spi.Registry;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.xml.LwModelToXMLDumper;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Furnishes Camel before it starts. For each partner whose file names what is needed there is {@code <id>.database} with
 * {@code <id>.transaction}, {@code <id>.http} and {@code <id>.soap}.
 */
@Component
class CamelRooms implements CamelContextConfiguration {

    private final PartnerRegister register;
    private final Secrets secrets;
    private final PartnerDatabases databases;
    private final BrokerLinks broker;

    CamelRooms(PartnerRegister register, Secrets secrets, PartnerDatabases databases, BrokerLinks broker) {
        this.register = register;
        this.secrets = secrets;
        this.databases = databases;
        this.broker = broker;
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        furnish(camel);
    }

    void furnish(CamelContext camel) {
        camel.getCamelContextExtension().addContextPlugin(ModelToXMLDumper.class, new LwModelToXMLDumper());
        new PartnerProperties(register, secrets).addTo(camel.getPropertiesComponent());
        broker.bind(camel.getRegistry());
        register.all().forEach(partner -> bind(camel.getRegistry(), partner));
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {}

    private void bind(Registry beans, Partner partner) {
        if (partner.endpoints().containsKey("database")) {
            var pool = new PartnerDatabase(partner.id(), databases);
            beans.bind(partner.id() + ".database", pool);
            beans.bind(
                    partner.id() + ".transaction", new SpringTransactionPolicy(new DataSourceTransactionManager(pool)));
        }
        if (partner.credentials().containsKey("hub-key")) {
            HubLogin login = new HubLogin(partner, secrets);
            beans.bind(partner.id() + ".http", new PartnerHttp(login));
            beans.bind(partner.id() + ".soap", new PartnerSoap(login));
        }
    }
}
