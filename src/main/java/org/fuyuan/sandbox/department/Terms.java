package org.fuyuan.sandbox.department;

import java.util.LinkedHashMap;
import java.util.Map;

/** A department's own codes for one thing and what they mean; a code it does not know is an error, never a guess. */
public final class Terms {

    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final String what;

    private Terms(String what) {
        this.what = what;
    }

    /** Codes for kinds of change, lists, states or receipt stages, given as {@code code=meaning code=meaning ...}. */
    public static Terms of(String what, String table) {
        Terms terms = new Terms(what);
        for (String row : table.split(" ")) {
            String[] term = row.split("=");
            terms.meanings.put(term[0], term[1]);
        }
        return terms;
    }

    /** What a code means; throws {@link UnreadableException} on one that is not known. */
    public String meaning(String code) {
        String meaning = meanings.get(code);
        if (meaning == null) {
            throw new UnreadableException("unknown code for " + what + ": " + code);
        }
        return meaning;
    }

    /** The code for a meaning. */
    public String code(String meaning) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
