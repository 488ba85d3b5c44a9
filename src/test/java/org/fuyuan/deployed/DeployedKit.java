package org.fuyuan.deployed;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fuyuan.sandbox.court.Identity;

/** The kit's jar at a department: a program of one source file, run with the jar and the libraries the guide names. */
final class DeployedKit {

    private static final Path PROGRAM = Path.of("src/test/java/org/fuyuan/deployed/AskByKit.java");
    private static final Pattern LIBRARY =
            Pattern.compile("(jackson-(databind|core|annotations)|bcprov-jdk18on)-.*\\.jar");

    private final URI hub;
    private final String apiKey;
    private final Path folder;

    DeployedKit(HubPorts ports, String apiKey, Path folder) {
        this.hub = URI.create("http://127.0.0.1:" + ports.http());
        this.apiKey = apiKey;
        this.folder = folder;
    }

    /** What the program says of somebody. */
    String says(Identity somebody) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                PROGRAM.toString(),
                hub.toString(),
                apiKey,
                pinnedKey(),
                folder.toString(),
                somebody.name(),
                somebody.number());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return said;
    }

    private static String classPath() {
        Stream<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        LIBRARY.matcher(Path.of(entry).getFileName().toString()).matches());
        return Stream.concat(Stream.of(JarProcess.packaged("kit.jar")), libraries)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As the court hands it over. */
    private String pinnedKey() throws IOException, InterruptedException {
        String login =
                Base64.getEncoder().encodeToString(("market-supervision:" + apiKey).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(hub.resolve("/api/v1/screenings/filter/key"))
                .header("Authorization", "Basic " + login)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .strip();
    }
}
