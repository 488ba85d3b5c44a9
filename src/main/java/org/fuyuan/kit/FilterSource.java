package org.fuyuan.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.prefilter.FilterChanges;
import org.fuyuan.hub.prefilter.FilterHeader;
import org.fuyuan.hub.prefilter.PinnedKey;
import org.fuyuan.hub.prefilter.UntrustedFilterException;

/** What the hub gives of the filter; nothing is believed without its signature. */
final class FilterSource {

    private static final String FILTER = "/api/v1/screenings/filter";
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;

    private final HubCalls hub;
    private final String department;
    private final PinnedKey pinned;
    private final ObjectMapper json = new ObjectMapper();

    FilterSource(HubCalls hub, String department, PinnedKey pinned) {
        this.hub = hub;
        this.department = department;
        this.pinned = pinned;
    }

    /** The hub's filter, unchecked; empty where it is the known one. */
    Optional<byte[]> filter(FilterHeader known) throws IOException {
        String tag = known == null ? null : "\"" + known.listSequence() + "-" + known.salt() + "\"";
        HttpResponse<byte[]> answer = hub.get(FILTER, tag);
        return answer.statusCode() == NOT_MODIFIED ? Optional.empty() : Optional.of(body(answer));
    }

    /** What came since the filter was made; empty when the hub cannot tell, so that a new filter is needed. */
    Optional<FilterChanges> since(FilterHeader filter) throws IOException {
        String nonce = UUID.randomUUID().toString();
        HttpResponse<byte[]> answer = hub.get(
                FILTER + "/changes?since=%d&salt=%s&nonce=%s".formatted(filter.listSequence(), filter.salt(), nonce),
                null);
        if (answer.statusCode() == GONE) {
            return Optional.empty();
        }
        byte[] content = body(answer);
        if (!pinned.signed(content, signature(answer))) {
            throw new UntrustedFilterException("what came since the filter is not signed with the pinned key");
        }
        FilterChanges changes = json.readValue(content, FilterChanges.class);
        if (!changes.nonce().equals(nonce)
                || !changes.department().equals(department)
                || changes.since() != filter.listSequence()
                || !filter.salt().equals(changes.salt())) {
            throw new UntrustedFilterException("what came since the filter is the answer to another question");
        }
        return changes.measuresVersion().equals(filter.measuresVersion()) ? Optional.of(changes) : Optional.empty();
    }

    private static byte[] signature(HttpResponse<byte[]> answer) {
        try {
            return Base64.getDecoder()
                    .decode(answer.headers().firstValue(FilterChanges.SIGNATURE).orElse(""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("the hub answered " + answer.statusCode());
        }
        return answer.body();
    }
}
