package org.fuyuan.hub.partner;

import java.util.Map;
import java.util.Optional;

/** Names that mean something of the hub's own where a partner's id would stand; a partner called so would get its rights or files. */
final class ReservedIds {

    private static final String BROKER = "addresses of the broker begin with it";
    private static final String MAPPINGS = "a folder of mappings/ that belongs to nobody is called so";
    private static final String ACTOR = "the ledger names somebody else so";

    private static final Map<String, String> USES = Map.ofEntries(
            Map.entry("activemq", BROKER),
            Map.entry("lane", BROKER),
            Map.entry("hub", "the hub logs in at the broker and stands in the ledger under it"),
            Map.entry("canonical", MAPPINGS),
            Map.entry("codes", MAPPINGS),
            Map.entry("measures", MAPPINGS),
            Map.entry("console", "the passwords of people lie in the secrets folder of that name"),
            Map.entry("metrics", "the program that collects figures logs in under it"),
            Map.entry("unknown", ACTOR),
            Map.entry("officer", ACTOR),
            Map.entry("clerk", ACTOR),
            Map.entry("administrator", ACTOR),
            Map.entry("auditor", ACTOR));

    private ReservedIds() {}

    /** What the hub itself uses the name for; empty when a partner may bear it. */
    static Optional<String> useOf(String id) {
        return Optional.ofNullable(USES.get(id));
    }
}
