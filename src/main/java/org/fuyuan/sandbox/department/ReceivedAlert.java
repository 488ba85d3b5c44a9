package org.fuyuan.sandbox.department;

/**
 * One alert as a department understood it, whatever dialect it came in.
 *
 * @param messageId the hub's number for the message
 * @param source the department's register that holds the party, or the decision it asked for
 * @param partyReference the department's own word for the party
 * @param entryId the list entry spoken of
 * @param cause as {@link org.fuyuan.hub.message.ScreeningAlert.Cause} names it
 * @param effect what now follows: BLOCK, REVIEW, TAG or PASS
 * @param sentence for the citizen
 * @param listSequence of alerts about one party and entry the highest holds, of equal ones the last
 */
public record ReceivedAlert(
        String messageId,
        String source,
        String partyReference,
        String entryId,
        String cause,
        String effect,
        String sentence,
        long listSequence) {

    /** The register where one is named, otherwise the decision; throws {@link UnreadableException} when neither is. */
    public static String source(String population, String decisionId) {
        if (population != null && !population.isEmpty()) {
            return population;
        }
        if (decisionId == null || decisionId.isEmpty()) {
            throw new UnreadableException("neither a register nor a decision is named");
        }
        return decisionId;
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "ReceivedAlert[" + messageId + ", " + entryId + " " + cause + " " + effect + " at " + listSequence + "]";
    }
}
