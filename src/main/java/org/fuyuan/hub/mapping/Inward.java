package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** From a partner's item to a canonical one. */
final class Inward {

    private final Translation toCanonical;
    private final SchemaCheck canonical;
    private final Masking masking;

    Inward(Translation toCanonical, SchemaCheck canonical, Masking masking) {
        this.toCanonical = toCanonical;
        this.canonical = canonical;
        this.masking = masking;
    }

    Item item(Part part) {
        try {
            refuse(part.refusal());
            refuse(LegalCharacters.check(part.content(), ""));
            JsonNode mapped = toCanonical.apply(part.content());
            refuse(canonical.check(mapped, ""));
            return new Item(part.number(), Json.text(mapped), null, masking.of(part.content()));
        } catch (RefusedException e) {
            return new Item(part.number(), null, masking.of(e.refusal()), masking.of(part.content()));
        }
    }

    private static void refuse(Refusal refusal) {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
    }
}
