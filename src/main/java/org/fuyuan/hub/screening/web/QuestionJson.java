package org.fuyuan.hub.screening.web;

import java.util.List;

/** Reads questions strictly: a field nobody knows may be a number misspelt, and a number not looked for is a wrong answer. */
final class QuestionJson {

    /** Room for a thousand parties. */
    static final int LARGEST = 4 << 20;

    private final PostedJson<AskedQuestion> json = new PostedJson<>(
            AskedQuestion.class, "a question as a JSON object", "text in quotes, or a list of parties");

    private final PostedJson<AskedParty> party =
            new PostedJson<>(AskedParty.class, "a party as a JSON object", "text in quotes");

    /**
     * @throws IllFormedException naming the field, what was found and what would be right
     */
    AskedQuestion read(byte[] body) {
        return json.read(body);
    }

    /** A party alone, as the one party of a question that says nothing else. */
    AskedQuestion readParty(byte[] body) {
        return new AskedQuestion(null, null, null, null, List.of(party.read(body)));
    }
}
