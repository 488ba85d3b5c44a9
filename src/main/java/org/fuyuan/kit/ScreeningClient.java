package org.fuyuan.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.prefilter.PinnedKey;

/**
 * Asks the hub whether parties may do something, and spares it the questions about those who are certain to be on no list. Thread-safe; one
 * for each process and folder. Whatever goes wrong with the filter, the hub is asked; while the hub is away and the filter cannot tell,
 * {@link NotDecided} is thrown, and never a pass is given.
 */
public final class ScreeningClient implements AutoCloseable {

    private static final String ASK = "/api/v1/screenings";
    private static final int CHUNK = 1_000;

    private final HubCalls hub;
    private final LocalFilter filter;
    private final PassCounts passes;
    private final OutcomeReports outcomes;
    private final ObjectMapper json = new ObjectMapper();

    private ScreeningClient(HubCalls hub, LocalFilter filter) {
        this.hub = hub;
        this.filter = filter;
        this.passes = new PassCounts(hub);
        this.outcomes = new OutcomeReports(hub);
    }

    /**
     * @param hub address of the hub, e.g. {@code https://hub.court.example}
     * @param partnerId the department's id at the hub
     * @param key its api-key
     * @param pinnedPublicKey the hub's key for filters as the court handed it over, in Base64
     * @param folder where the filter is kept between two runs
     * @throws IllegalArgumentException when the pinned key is no key
     * @throws UncheckedIOException when the folder cannot be used
     */
    public static ScreeningClient connect(URI hub, String partnerId, String key, String pinnedPublicKey, Path folder) {
        PinnedKey pinned = PinnedKey.of(pinnedPublicKey);
        HubCalls calls = new HubCalls(hub, partnerId, key);
        try {
            return new ScreeningClient(
                    calls,
                    new LocalFilter(new FilterSource(calls, partnerId, pinned), new FilterFolder(folder, pinned)));
        } catch (IOException e) {
            throw new UncheckedIOException("the filter cannot be kept in " + folder, e);
        }
    }

    /**
     * Lets through by the filter, or gives the hub's decision.
     *
     * @throws NotDecided when neither could tell
     */
    public Answer check(Question question) {
        Optional<Answer> local = local(question);
        return local.orElseGet(() -> asked(question));
    }

    /**
     * As {@link #check} for many questions; those the filter cannot let through are asked together. Answers come in the order of the
     * questions.
     *
     * @throws NotDecided when one of them could not be decided
     */
    public List<Answer> checkAll(List<Question> questions) {
        Answer[] answers = new Answer[questions.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            answers[i] = local(questions.get(i)).orElse(null);
            if (answers[i] == null) {
                open.add(i);
            }
        }
        for (int from = 0; from < open.size(); from += CHUNK) {
            askTogether(questions, open.subList(from, Math.min(open.size(), from + CHUNK)), answers);
        }
        return List.of(answers);
    }

    /**
     * Tells the hub what was done with a party it decided on. The same report may be sent again, also by another run of the program: it
     * is one.
     *
     * @throws UncheckedIOException when the hub did not take it in some attempts; it is to be sent again later
     * @throws IllegalArgumentException when the hub never takes it: which field, what was found and what would be right
     */
    public void report(Outcome outcome) {
        try {
            outcomes.report(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException("The hub did not take the report; send it again later.", e);
        }
    }

    /** Why the filter is not in use and everybody is asked about at the hub; empty when it is. */
    public Optional<String> filterProblem() {
        return filter.problem();
    }

    /**
     * Tells the hub how many parties were let through by the filter; to be called from time to time.
     *
     * @throws UncheckedIOException when the hub does not take it; the counts are kept for the next time
     */
    public void reportPasses() {
        try {
            passes.tell();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reports what was let through and not yet told. */
    @Override
    public void close() {
        reportPasses();
    }

    private Optional<Answer> local(Question question) {
        Optional<Answer.LocalPass> pass = filter.pass(question);
        pass.ifPresent(each -> passes.add(question, each));
        return pass.map(each -> each);
    }

    private Answer asked(Question question) {
        HttpResponse<byte[]> answer = hub.ask(ASK, "application/json", bytes(question));
        return answer.statusCode() == 200 ? Answer.Decided.of(tree(answer.body())) : refused(tree(answer.body()));
    }

    private void askTogether(List<Question> questions, List<Integer> open, Answer[] answers) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i : open) {
            lines.writeBytes(bytes(questions.get(i)));
            lines.write('\n');
        }
        HttpResponse<byte[]> answer = hub.ask(ASK + "/batch", "application/x-ndjson", lines.toByteArray());
        if (answer.statusCode() != 200) {
            Answer refused = refused(tree(answer.body()));
            open.forEach(i -> answers[i] = refused);
            return;
        }
        new String(answer.body(), StandardCharsets.UTF_8).lines().forEach(line -> {
            JsonNode each = tree(line.getBytes(StandardCharsets.UTF_8));
            answers[open.get(each.path("line").asInt() - 1)] = ofLine(each);
        });
        if (open.stream().anyMatch(i -> answers[i] == null)) {
            throw new NotDecided("The hub did not answer every question; ask again later.", null);
        }
    }

    private static Answer ofLine(JsonNode line) {
        return line.has("decision") ? Answer.Decided.of(line.path("decision")) : refused(line.path("problem"));
    }

    private static Answer refused(JsonNode problem) {
        int status = problem.path("status").asInt();
        if (status == 429 || status >= 500) {
            throw new NotDecided(
                    "The hub did not decide: " + problem.path("detail").asText(), null);
        }
        return new Answer.Refused(status, problem.path("detail").asText());
    }

    private byte[] bytes(Question question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new NotDecided("The hub's answer cannot be read.", e);
        }
    }
}
