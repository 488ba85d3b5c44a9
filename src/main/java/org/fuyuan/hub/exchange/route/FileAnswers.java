package org.fuyuan.hub.exchange.route;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.fuyuan.hub.exchange.FileAnswering;
import org.fuyuan.hub.exchange.QuestionFile;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where a route hands over a file that is to be answered by a file. The route has set the exchange properties {@code FuyuanPartner},
 * {@code FuyuanSource}, {@code form}, {@code scenario} and {@code purpose} from its own parameters. The answer replaces the body and
 * is gone when the exchange is done; the property {@code refused} says whether it is a problem.
 */
@Component("fileAnswers")
class FileAnswers {

    private final ObjectProvider<FileAnswering> answering;

    FileAnswers(ObjectProvider<FileAnswering> answering) {
        this.answering = answering;
    }

    public void answer(Exchange exchange) throws IOException {
        Path answers = Files.createTempFile("file-answers", "");
        exchange.getExchangeExtension().addOnCompletion(new Clearing(answers));
        exchange.setProperty("refused", !answered(exchange, answers));
        exchange.getMessage().setBody(answers.toFile());
    }

    private boolean answered(Exchange exchange, Path answers) throws IOException {
        try (InputStream questions = exchange.getMessage().getBody(InputStream.class);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(answers), 1 << 16)) {
            answering.getObject().answer(file(exchange), questions, out);
            return true;
        } catch (RefusedException e) {
            Files.write(answers, problem(e));
            return false;
        }
    }

    private static QuestionFile file(Exchange exchange) {
        Map<String, String> terms = new HashMap<>();
        for (String term : new String[] {"scenario", "purpose"}) {
            terms.put(term, exchange.getProperty(term, String.class));
        }
        return new QuestionFile(
                exchange.getProperty("FuyuanPartner", String.class),
                exchange.getProperty("FuyuanSource", String.class),
                exchange.getProperty("form", String.class),
                terms);
    }

    private static byte[] problem(RefusedException e) throws IOException {
        var json = JsonMapper.builder().build();
        var problem = json.createObjectNode()
                .put("type", "urn:fuyuan:problem:" + e.refusal().code())
                .put("title", "The file was refused")
                .put("status", 422)
                .put("detail", e.refusal().sentence())
                .put("field", e.refusal().field())
                .put("found", e.refusal().found())
                .put("expected", e.refusal().expected());
        return json.writeValueAsBytes(problem);
    }

    /** Nobody's answers lie about afterwards. */
    private static final class Clearing extends SynchronizationAdapter {

        private final Path file;

        Clearing(Path file) {
            this.file = file;
        }

        @Override
        public void onDone(Exchange exchange) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
