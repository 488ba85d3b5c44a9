package org.fuyuan.hub.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fuyuan.hub.files.FileFault;
import org.fuyuan.hub.files.FileSchema;
import org.fuyuan.hub.files.YamlDocument;

/** The folder {@code routes/partners}: one folder with a {@code partner.yaml} for each partner. */
final class PartnerFolder {

    private final Path folder;
    private final UnaryOperator<String> placeholders;
    private final FileSchema schema = FileSchema.read(PartnerFolder.class.getResourceAsStream("partner.schema.json"));
    private final List<FileFault> faults = new ArrayList<>();

    PartnerFolder(Path folder, UnaryOperator<String> placeholders) {
        this.folder = folder;
        this.placeholders = placeholders;
    }

    /** Throws {@link PartnerFilesException} with every fault of every file. */
    List<Partner> load() {
        List<Partner> partners = new ArrayList<>();
        for (Path each : folders()) {
            Path file = each.resolve("partner.yaml");
            int before = faults.size();
            YamlDocument document = document(file);
            if (document != null) {
                check(each.getFileName().toString(), file, document);
            }
            if (faults.size() == before) {
                partners.add(PartnerReader.read(document.root()));
            }
        }
        if (!faults.isEmpty()) {
            throw new PartnerFilesException(faults);
        }
        return partners;
    }

    private List<Path> folders() {
        try (Stream<Path> each = Files.list(folder)) {
            return each.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            faults.add(new FileFault(
                    folder, 1, "the folder cannot be listed", "set fuyuan.home to the folder of routes/"));
            return List.of();
        }
    }

    private YamlDocument document(Path file) {
        try {
            return YamlDocument.parse(Files.readString(file, StandardCharsets.UTF_8), placeholders);
        } catch (YamlDocument.UnreadableException e) {
            faults.add(new FileFault(file, e.line(), e.getMessage(), e.remedy()));
        } catch (NoSuchFileException e) {
            faults.add(new FileFault(file, 1, "the file is missing", "add partner.yaml or remove the folder"));
        } catch (CharacterCodingException e) {
            faults.add(new FileFault(file, 1, "the file is not UTF-8", "save it as UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private void check(String folderName, Path file, YamlDocument document) {
        List<FileFault> found = schema.faults(file, document);
        faults.addAll(found.isEmpty() ? PartnerRules.faults(folderName, file, document) : found);
    }
}
