package org.fuyuan.hub.exchange.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.support.SimpleRegistry;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.stereotype.Component;

/** The route files as trees, and the beans they may name. */
final class RouteFiles {

    private static final YAMLMapper YAML = new YAMLMapper();

    private RouteFiles() {}

    static List<File> templates() {
        return under("templates");
    }

    static List<File> policies() {
        return under("policies");
    }

    static List<File> partners() {
        return under("partners");
    }

    static List<File> all() {
        return under("");
    }

    /** Beans of this package by name, those bound for the broker, and those made for each partner. */
    static Set<String> beans() {
        Set<String> names = new TreeSet<>(
                List.of("{{partner}}.database", "{{partner}}.transaction", "{{partner}}.http", "{{partner}}.soap"));
        SimpleRegistry broker = new SimpleRegistry();
        try (BrokerLinks links = new BrokerLinks(new ActiveMQConnectionFactory("vm://0"))) {
            links.bind(broker);
        }
        names.addAll(broker.keySet());
        var scan = new ClassPathScanningCandidateComponentProvider(true);
        for (BeanDefinition found : scan.findCandidateComponents("org.fuyuan.hub.exchange.route")) {
            names.addAll(beans(found.getBeanClassName()));
        }
        return names;
    }

    private static List<String> beans(String className) {
        try {
            Class<?> type = Class.forName(className);
            List<String> names = new ArrayList<>();
            Component component = type.getAnnotation(Component.class);
            if (component != null) {
                names.add(component.value());
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Bean.class)) {
                    names.add(method.getName());
                }
            }
            return names;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<File> under(String folder) {
        try (Stream<Path> files = Files.walk(Path.of("routes").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .map(RouteFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File read(Path path) {
        try {
            JsonNode tree = YAML.readTree(path.toFile());
            return new File(
                    path, StreamSupport.stream(tree.spliterator(), false).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file and its top entries. */
    record File(Path path, List<JsonNode> entries) {

        /** The text of every field of this name. */
        List<String> texts(String field) {
            return entries.stream()
                    .flatMap(entry -> entry.findValuesAsText(field).stream())
                    .toList();
        }

        /** Every node whose uri starts so. */
        List<JsonNode> withUri(String start) {
            return entries.stream()
                    .flatMap(entry -> entry.findParents("uri").stream())
                    .filter(node -> node.path("uri").asText().startsWith(start))
                    .toList();
        }

        /** Every field that holds a plain value, however deep. */
        List<Map.Entry<String, JsonNode>> fields() {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
            entries.forEach(entry -> collect(entry, fields));
            return fields;
        }

        private static void collect(JsonNode node, List<Map.Entry<String, JsonNode>> fields) {
            node.fields().forEachRemaining(field -> {
                if (field.getValue().isValueNode()) {
                    fields.add(field);
                }
            });
            node.forEach(child -> collect(child, fields));
        }
    }
}
