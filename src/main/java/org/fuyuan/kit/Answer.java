package org.fuyuan.kit;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of a question. */
public sealed interface Answer {

    /** Whether the business may go on without a person's looking at it. */
    boolean mayGoOn();

    /**
     * Nobody asked about can be on a list: said by the filter, at the department. <strong>No recorded decision</strong>: the hub knows
     * nothing of it but its count, and it has no id and no receipt. Only businesses with {@code localFilter: true} in the department's
     * file are answered so; where the department must prove later that it asked, it has to ask the hub.
     *
     * @param listSequence version of the court's list up to which the filter and what came since reach
     * @param measuresVersion of the measures whose rules of matching it rests on
     */
    record LocalPass(long listSequence, String measuresVersion) implements Answer {

        @Override
        public boolean mayGoOn() {
            return true;
        }
    }

    /**
     * The hub's decision, kept there before it was given.
     *
     * @param effect PASS, TAG, REVIEW or BLOCK
     * @param whole the decision as the hub gave it, with parties, hits, laws and the sentence for the citizen
     */
    record Decided(String id, String effect, JsonNode whole) implements Answer {

        static Decided of(JsonNode decision) {
            return new Decided(
                    decision.path("id").asText(), decision.path("effect").asText(), decision);
        }

        @Override
        public boolean mayGoOn() {
            return effect.equals("PASS") || effect.equals("TAG");
        }
    }

    /**
     * The hub does not answer such a question: it is ill-formed, or the department has no ground for it.
     *
     * @param why which field, what was found and what would be right
     */
    record Refused(int status, String why) implements Answer {

        @Override
        public boolean mayGoOn() {
            return false;
        }
    }
}
