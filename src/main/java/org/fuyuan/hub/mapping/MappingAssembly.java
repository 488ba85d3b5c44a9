package org.fuyuan.hub.mapping;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fuyuan.hub.message.MessageType;

/** Puts a folder's files together to a mapping. */
final class MappingAssembly {

    private final Path canonical;
    private final Map<MessageType, SchemaCheck> schemas = new HashMap<>();

    MappingAssembly(Path canonical) {
        this.canonical = canonical;
    }

    FolderMapping assemble(MappingFolder folder) {
        Masking masking = new Masking(
                folder.description().personal(), folder.description().id());
        CodeTables tables = new CodeTables(folder);
        RowTable table = folder.has("columns.csv") ? new RowTable(folder) : null;
        return new FolderMapping(
                folder, format(folder), table, inward(folder, tables, masking), outward(folder, tables, masking));
    }

    private static DocumentFormat format(MappingFolder folder) {
        return switch (folder.description().format()) {
            case JSON -> new JsonFormat(folder);
            case XML -> new XmlFormat(folder);
            case CSV -> new CsvFormat(folder);
            case FIXED -> new FixedFormat(folder);
            case ROWS -> new RowsOnly();
        };
    }

    private Inward inward(MappingFolder folder, CodeTables tables, Masking masking) {
        Translation toCanonical = translation(folder, "to-canonical.jslt", tables, true);
        return toCanonical == null ? null : new Inward(toCanonical, schema(folder.canonicalType()), masking);
    }

    private static Outward outward(MappingFolder folder, CodeTables tables, Masking masking) {
        Translation fromCanonical = translation(folder, "from-canonical.jslt", tables, false);
        return fromCanonical == null
                ? null
                : new Outward(fromCanonical, translation(folder, "transmission.jslt", tables, false), masking);
    }

    private static Translation translation(MappingFolder folder, String file, CodeTables tables, boolean toCanonical) {
        if (!folder.has(file)) {
            return null;
        }
        return Translation.of(
                folder, file, toCanonical ? MappingWords.toCanonical(tables) : MappingWords.toPartner(tables));
    }

    private SchemaCheck schema(MessageType type) {
        return schemas.computeIfAbsent(
                type,
                name -> SchemaCheck.of(
                        MappingFolder.text(canonical.resolve(name.toString()).resolve("schema.json")), ""));
    }
}
