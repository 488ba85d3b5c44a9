package org.fuyuan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fuyuan.hub.operations.RunningConsole;
import org.fuyuan.hub.screening.index.ListIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The commands of docs/partner-kit.md, run as they stand there. */
class CurlExamplesTest extends RunningConsole {

    private static final Path GUIDE = Path.of("docs/partner-kit.md");

    @TempDir
    Path folder;

    @Autowired
    private ListIndex list;

    private final Map<String, String> variables = new HashMap<>();

    @Test
    void every_command_of_the_guide_does_what_it_says() throws IOException, InterruptedException {
        await().until(list::isReady);
        variables.put("HUB", "http://127.0.0.1:" + port);
        variables.put("KEY", "market-key");
        List<String> commands = commands();
        assertThat(commands).hasSize(7);

        assertThat(run(commands.get(0))).startsWith("MFkwEwYH");
        run(commands.get(1));
        learn();
        assertThat(run(commands.get(2))).isEqualTo("304\n");
        assertThat(run(commands.get(3)))
                .contains("Fuyuan-Signature: ")
                .contains("\"department\":\"market-supervision\"")
                .containsPattern("\"localScenarios\":\\{\"quality-honours\":[1-5][0-9]{3}}");
        assertThat(run(commands.get(4))).isEmpty();
        String decision = run(commands.get(5));
        assertThat(decision).contains("\"effect\":\"PASS\"");
        variables.put("ID", new ObjectMapper().readTree(decision).path("id").asText());
        variables.put("AT", OffsetDateTime.now().toString());
        String outcome = run(commands.get(6));
        assertThat(outcome).contains("\"outcome\":\"LET_THROUGH\"");
        assertThat(run(commands.get(6))).isEqualTo(outcome);
    }

    /** What the later commands take from the downloaded filter. */
    private void learn() throws IOException {
        Matcher tag = Pattern.compile("(?i)etag: (\\S+)").matcher(Files.readString(folder.resolve("headers")));
        assertThat(tag.find()).isTrue();
        variables.put("ETAG", tag.group(1));
        byte[] file = Files.readAllBytes(folder.resolve("filter"));
        JsonNode header = new ObjectMapper().readTree(Arrays.copyOfRange(file, 12, file.length));
        variables.put("SALT", header.path("salt").asText());
        variables.put("SINCE", header.path("listSequence").asText());
    }

    private static List<String> commands() throws IOException {
        String guide = Files.readString(GUIDE);
        String block = guide.substring(guide.indexOf("```\ncurl") + 4);
        return Stream.of(block.substring(0, block.indexOf("```")).split("(?m)^(?=curl )"))
                .filter(command -> !command.isBlank())
                .toList();
    }

    private String run(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                        "bash", "-c", command.replaceFirst("curl", "curl -sS --fail-with-body"))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(variables);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + output).isZero();
        return output;
    }
}
