package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.partner.PartnerFilesException;
import org.fuyuan.hub.partner.TestRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner may be sent can be written for it. */
class MappedRightsTest {

    private static final Path PARTNERS = Path.of("routes/partners");

    @TempDir
    Path folder;

    @Test
    void every_type_the_countys_partners_receive_has_its_mapping() {
        assertThatCode(() -> check(PARTNERS)).doesNotThrowAnyException();
    }

    @Test
    void a_right_without_a_mapping_is_told_with_file_line_and_remedy() throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("market-supervision")).resolve("partner.yaml");
        String text = Files.readString(PARTNERS.resolve("market-supervision/partner.yaml"));
        Files.writeString(file, text.replace("type: screening-alert/v1", "type: court-record/v1"));

        assertThatThrownBy(() -> check(folder))
                .isInstanceOf(PartnerFilesException.class)
                .hasMessage(file + ":27: market-supervision is to receive court-record/v1 and has no mapping for it."
                        + " Remedy: add the folder mappings/market-supervision/court-record/v1, or remove the right");
    }

    private static void check(Path partners) {
        new MappedRights(TestRegister.of(partners, Map.of()), Mappings.in(Path.of(".")), partners).check();
    }
}
