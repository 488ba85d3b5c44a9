package org.fuyuan.hub.screening.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.fuyuan.hub.files.FileFault;
import org.fuyuan.hub.files.FileSchema;
import org.fuyuan.hub.files.YamlDocument;

/** One reading of the catalogue's files: either a whole version comes of it, or every fault is told. */
final class MeasureReading {

    private static final List<String> SINGLE_FILES = List.of(MeasureContent.VOCABULARY, MeasureContent.MATCHING);

    private final Path folder;
    private final Map<String, ByteBuffer> files;
    private final Map<String, YamlDocument> documents = new TreeMap<>();
    private final List<FileFault> faults = new ArrayList<>();

    private MeasureReading(Path folder, Map<String, ByteBuffer> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Throws {@link MeasureFilesException} with every fault of every file. */
    static MeasureVersion read(Path folder, Map<String, ByteBuffer> files) {
        return new MeasureReading(folder, files).version();
    }

    private MeasureVersion version() {
        SINGLE_FILES.forEach(this::mustExist);
        files.keySet().stream().filter(name -> name.endsWith(".yaml")).forEach(this::parse);
        refuseFaults();
        checkShapes();
        refuseFaults();
        checkRules();
        refuseFaults();
        Map<String, JsonNode> roots = new TreeMap<>();
        documents.forEach((name, document) -> roots.put(name, document.root()));
        return MeasureContent.of(roots).version();
    }

    private void mustExist(String name) {
        if (!files.containsKey(name)) {
            fault(name, 1, "the file is missing", "bring it back; without it no measure can be read");
        }
    }

    private void parse(String name) {
        if (files.get(name).remaining() > MeasureFolder.LARGEST) {
            fault(
                    name,
                    1,
                    "the file is larger than " + MeasureFolder.LARGEST + " bytes",
                    "write a measure and no more");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(files.get(name).duplicate())
                    .toString();
            documents.put(name, YamlDocument.parse(text, UnaryOperator.identity()));
        } catch (YamlDocument.UnreadableException e) {
            fault(name, e.line(), e.getMessage(), e.remedy());
        } catch (CharacterCodingException e) {
            fault(name, 1, "the file is not UTF-8", "save it as UTF-8");
        }
    }

    private void checkShapes() {
        FileSchema measure = schema("measure.schema.json");
        Map<String, FileSchema> single = new TreeMap<>();
        SINGLE_FILES.forEach(name -> single.put(name, schema(name.replace(".yaml", ".schema.json"))));
        refuseFaults();
        documents.forEach((name, document) -> {
            if (!name.contains("/") && !single.containsKey(name)) {
                fault(name, 1, "the file lies in no department's folder", "move it to <department>/<scenario>.yaml");
            } else {
                faults.addAll(single.getOrDefault(name, measure).faults(folder.resolve(name), document));
            }
        });
    }

    private FileSchema schema(String name) {
        ByteBuffer bytes = files.get(name);
        if (bytes == null) {
            fault(name, 1, "the file is missing", "bring it back; without it no measure can be checked");
            return null;
        }
        try {
            return FileSchema.read(new ByteArrayInputStream(bytes.array()));
        } catch (UncheckedIOException e) {
            fault(name, 1, "the file is not JSON", "bring it back as it was delivered");
            return null;
        }
    }

    private void checkRules() {
        Vocabulary vocabulary = MeasureReader.vocabulary(
                documents.get(MeasureContent.VOCABULARY).root());
        faults.addAll(VocabularyRules.faults(
                folder.resolve(MeasureContent.VOCABULARY),
                documents.get(MeasureContent.VOCABULARY),
                documents.keySet()));
        faults.addAll(MatchingFileRules.faults(
                folder.resolve(MeasureContent.MATCHING), documents.get(MeasureContent.MATCHING)));
        documents.forEach((name, document) -> {
            if (name.contains("/")) {
                faults.addAll(MeasureRules.faults(folder, name, document, vocabulary));
            }
        });
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new MeasureFilesException(faults);
        }
    }

    private void fault(String name, int line, String wrong, String remedy) {
        faults.add(new FileFault(folder.resolve(name), line, wrong, remedy));
    }
}
