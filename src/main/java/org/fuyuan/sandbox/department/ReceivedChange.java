package org.fuyuan.sandbox.department;

/**
 * One change of the list as a department understood it, whatever dialect it came in.
 *
 * @param messageId the hub's number for the message
 * @param entryId the entry
 * @param version rises with every change of the entry
 * @param change what happened, as {@link org.fuyuan.hub.message.ChangeKind} names it
 * @param list as {@link org.fuyuan.hub.message.ListKind} names it
 * @param state as {@link org.fuyuan.hub.message.ListedState} names it
 * @param name of the person or entity
 * @param certificateNumber its number
 * @param caseNumber the enforcement case
 * @param amountInCents 0 where the duty is not for money
 */
public record ReceivedChange(
        String messageId,
        String entryId,
        long version,
        String change,
        String list,
        String state,
        String name,
        String certificateNumber,
        String caseNumber,
        long amountInCents) {

    boolean restated() {
        return "RESTATED".equals(change);
    }

    boolean withdrawn() {
        return "WITHDRAWN".equals(state);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "ReceivedChange[" + messageId + ", " + entryId + " v" + version + " " + change + "]";
    }
}
