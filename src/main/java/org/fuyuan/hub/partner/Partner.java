package org.fuyuan.hub.partner;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.message.MessageType;

/**
 * One body in the exchange, as its {@code routes/partners/<id>/partner.yaml} describes it.
 *
 * @param id the folder's name
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param kind what sort of body
 * @param contacts whom to call
 * @param sends what it may send to the hub
 * @param receives what it may be sent
 * @param screens in which of its businesses it may ask whether somebody stands on the lists
 * @param populations whom it may have watched: registers of people and firms it holds
 * @param window when it may be delivered to
 * @param limits how much at once and how fast
 * @param retry how failures to reach it are retried
 * @param endpoints its addresses by name, e.g. {@code changes: http://...}
 * @param credentials references to its secrets by name, resolved by {@link Secrets}, never the secrets themselves
 */
public record Partner(
        String id,
        String nameZh,
        String nameEn,
        Kind kind,
        List<Contact> contacts,
        List<Right> sends,
        List<Right> receives,
        List<ScreeningRight> screens,
        List<PopulationRight> populations,
        Window window,
        Limits limits,
        Retry retry,
        Map<String, String> endpoints,
        Map<String, String> credentials) {

    /** Whether it says by receipts what became of what it was sent; otherwise nothing more is awaited once it is delivered. */
    public boolean receipts() {
        return sends.stream().anyMatch(right -> right.type().equals(MessageType.RECEIPT));
    }

    /** What sort of body a partner is. */
    public enum Kind {
        COURT,
        DEPARTMENT,
        BANK,
        TELECOM,
        PLATFORM
    }

    /** Whom to call when something is wrong. */
    public record Contact(String role, String name, String phone, String email) {}

    /** Leave to send or receive one message type, for a purpose, on a legal basis. */
    public record Right(MessageType type, String purpose, String legalBasis) {}

    /**
     * Leave to ask about the parties of one kind of business, for a purpose, on a legal basis.
     *
     * @param scenario the business as the measures name it, e.g. {@code company-registration}
     * @param localFilter whether parties may be passed by the filter of the list, at the department and without a kept decision
     */
    public record ScreeningRight(String scenario, String purpose, String legalBasis, boolean localFilter) {}

    /**
     * Leave to have a register of its own watched, for a purpose, on a legal basis.
     *
     * @param id the department's word for the register, e.g. {@code directors}
     * @param scenario the business whose measures decide what follows for a member
     */
    public record PopulationRight(String id, String scenario, String purpose, String legalBasis) {}

    /**
     * When deliveries are made.
     *
     * @param workingDaysOnly whether holidays of the calendar are closed
     * @param opens first minute of the day
     * @param closes first minute after; equal to {@code opens} means all day
     */
    public record Window(boolean workingDaysOnly, LocalTime opens, LocalTime closes) {}

    /**
     * @param batchSize most messages in one transmission
     * @param batchWait how long a transmission waits to fill, e.g. a quarter of an hour for a file partner
     * @param messagesPerSecond the pace of deliveries to it, not to be exceeded
     * @param requestsPerSecond how often it may call the hub by HTTP, at each node; what it sends otherwise is fetched at the hub's pace
     * @param maxDocumentBytes the largest document taken from this partner
     * @param lookupsPerSecond how many parties it may ask about on average
     */
    public record Limits(
            int batchSize,
            Duration batchWait,
            int messagesPerSecond,
            int requestsPerSecond,
            long maxDocumentBytes,
            int lookupsPerSecond) {}

    /**
     * Exponential back-off with jitter, for ever at {@code longest}: a partner that is down is waited for, never given up.
     *
     * @param first the wait after the first failure
     * @param factor how much longer each wait is than the one before
     * @param longest the longest wait
     * @param jitter share of a wait that is drawn at random, 0 to 1
     * @param attemptsBeforeDeadLetter failures that speak of the message itself (not of the partner being away) before it is set aside
     */
    public record Retry(Duration first, double factor, Duration longest, double jitter, int attemptsBeforeDeadLetter) {}
}
