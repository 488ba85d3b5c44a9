package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * What a folder's {@code mapping.yaml} says.
 *
 * @param why one line for whoever wonders
 * @param format which codec
 * @param encoding of the document; not for rows
 * @param items JSON: pointer to the array of items; XML: local name of the repeated element; absent: the document is one item
 * @param group flat formats: consecutive rows with one value in this column are one item
 * @param packageName XML: the package of the generated classes
 * @param root XML: local name of the document's element
 * @param personal fields whose values are masked wherever the hub shows the item
 * @param id the field that identifies an item to its sender: shown as it is, unless it holds a citizen's number; absent: none
 * @param canonical the canonical message where it is named otherwise than the folder, e.g. {@code court-record/v1}
 * @param largest the largest document read
 */
record MappingDescription(
        String why,
        Kind format,
        String encoding,
        String items,
        String group,
        @JsonProperty("package") String packageName,
        String root,
        List<String> personal,
        String id,
        String canonical,
        String largest) {

    /** The codecs. */
    enum Kind {
        JSON,
        XML,
        CSV,
        FIXED,
        ROWS
    }

    MappingDescription {
        personal = personal == null ? List.of() : List.copyOf(personal);
    }

    Charset charset() {
        return Charset.forName(encoding);
    }

    long largestBytes() {
        return DataSize.parse(largest == null ? "100MB" : largest).toBytes();
    }

    /** Whether a JSON or XML document is one item as a whole. */
    boolean oneItem() {
        return items == null && (format == Kind.JSON || format == Kind.XML);
    }
}
