package org.fuyuan.hub.exchange.route;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.cxf.bus.spring.SpringBus;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.partner.TestRegister;

/**
 * The real route files in a Camel context of their own: lanes begin at {@code direct:<partner>}, documents end at a door the test
 * sees, everything between is as it will be.
 */
final class RouteFixture implements AutoCloseable {

    static final Path ROUTES = Path.of("routes");

    final DefaultCamelContext camel = new DefaultCamelContext();
    final SeenDoor door = new SeenDoor();

    private final PartnerDatabases databases;
    private final BrokerLinks broker;

    RouteFixture(Map<String, String> properties, Path secretsFolder, ConnectionFactory brokerFactory) throws Exception {
        PartnerRegister register = TestRegister.of(ROUTES.resolve("partners"), properties);
        Secrets secrets = TestRegister.secrets(secretsFolder);
        databases = new PartnerDatabases(register, secrets);
        broker = new BrokerLinks(brokerFactory);
        Properties initial = new Properties();
        initial.putAll(properties);
        camel.getPropertiesComponent().setInitialProperties(initial);
        Model model = camel.getCamelContextExtension().getContextPlugin(Model.class);
        model.addModelLifecycleStrategy(new PartnerGroups());
        model.addModelLifecycleStrategy(new NodeNames());
        new CamelRooms(register, secrets, databases, broker).furnish(camel);
        camel.addComponent("lane", new DirectComponent());
        camel.addComponent("platform-http", new StubComponent());
        bind();
        load(policiesAndTemplates());
    }

    private void bind() {
        camel.getRegistry().bind("inboxDoor", door);
        camel.getRegistry().bind("fileAnswers", new FileAnswers(null));
        camel.getRegistry().bind("laneDocument", new PlainLaneDocument());
        camel.getRegistry().bind("partnerAnswer", new PartnerAnswer());
        camel.getRegistry().bind("answerName", new AnswerName());
        camel.getRegistry().bind("replyQueue", new ReplyQueue());
        camel.getRegistry().bind("queuedDocument", new QueuedDocument());
        camel.getRegistry().bind("repeatedSteps", new RepeatedSteps());
        camel.getRegistry().bind("takenFiles", new MemoryIdempotentRepository());
        camel.getRegistry().bind("watermarks", new Watermarks(null));
        camel.getRegistry().bind("fullList", new FullList(null, null, null, null));
        camel.getRegistry().bind("cxf", new SpringBus());
    }

    RouteFixture bind(String name, Object bean) {
        camel.getRegistry().bind(name, bean);
        return this;
    }

    RouteFixture start(String... partners) throws Exception {
        for (String partner : partners) {
            load(List.of(ROUTES.resolve("partners/%s/%s.camel.yaml".formatted(partner, partner))));
        }
        camel.start();
        return this;
    }

    CamelContext camel() {
        return camel;
    }

    private void load(List<Path> files) throws Exception {
        List<Resource> resources = new ArrayList<>();
        for (Path file : files) {
            resources.add(ResourceHelper.resolveMandatoryResource(camel, "file:" + file));
        }
        PluginHelper.getRoutesLoader(camel).loadRoutes(resources);
    }

    static List<Path> policiesAndTemplates() throws IOException {
        try (Stream<Path> files = Files.walk(ROUTES)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .filter(file -> !file.startsWith(ROUTES.resolve("partners")))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        camel.close();
        broker.close();
        databases.close();
    }
}
