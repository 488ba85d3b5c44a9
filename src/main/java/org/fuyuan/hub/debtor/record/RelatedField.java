package org.fuyuan.hub.debtor.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.identity.CertificateFinding;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.ListEntry.RelatedPerson;
import org.fuyuan.hub.message.Subject.Kind;

/** Reads the persons bound with an entity (qysler). One without a name is left out, a masked number is left empty. */
final class RelatedField {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RelatedField() {}

    static List<RelatedPerson> of(CourtRow row, List<Finding> findings) {
        String text = row.text("qysler");
        if (text == null || text.equals("[]")) {
            return List.of();
        }
        List<RelatedPerson> related = new ArrayList<>();
        for (Map<String, String> person : persons(text)) {
            CourtRow fields = new CourtRow(new HashMap<>(person));
            if (fields.text("name") == null) {
                findings.add(new Finding("related-without-name", "qysler", "left out"));
            } else {
                related.add(related(fields, findings));
            }
        }
        return related;
    }

    private static RelatedPerson related(CourtRow fields, List<Finding> findings) {
        String role = fields.text("role");
        String written = fields.text("cardNum");
        if (written == null) {
            return new RelatedPerson(role, fields.text("name"), null, null);
        }
        CertificateType told = PartyField.toldType(fields.plain("certificateType"), "qysler/certificateType");
        CertificateNumber number =
                CertificateNumber.of(told == null ? PartyField.shape(Kind.PERSON, written) : told, written);
        for (CertificateFinding odd : number.findings()) {
            findings.add(new Finding(
                    odd.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    "qysler/cardNum",
                    number.masked()));
        }
        return number.isComparable()
                ? new RelatedPerson(role, fields.text("name"), number.type().code(), number.value())
                : new RelatedPerson(role, fields.text("name"), null, null);
    }

    private static List<Map<String, String>> persons(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Map<String, String>>>() {});
        } catch (JsonProcessingException e) {
            throw CourtRow.refused("malformed", "qysler", "not a JSON array", "[{role,name,certificateType,cardNum}]");
        }
    }
}
