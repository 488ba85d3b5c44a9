package org.fuyuan.hub.screening.measure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fuyuan.hub.partner.PartnerFilesException;
import org.fuyuan.hub.partner.TestRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partners' files and the catalogue speak of the same businesses. */
class PartnerScenariosTest {

    private static final Path PARTNERS = Path.of("routes/partners");

    @TempDir
    Path folder;

    @Test
    void every_scenario_of_the_countys_partners_has_its_measure() {
        assertThatCode(() -> check(PARTNERS)).doesNotThrowAnyException();
    }

    @Test
    void a_scenario_nobody_knows_is_told_with_file_line_and_remedy() throws IOException {
        Path file = copied("market-supervision");
        Files.writeString(file, Files.readString(file).replace("scenario: equity-transfer", "scenario: equity"));

        assertThatThrownBy(() -> check(folder))
                .isInstanceOf(PartnerFilesException.class)
                .hasMessage(file + ":38: no measure speaks of `equity` for market-supervision. Remedy: write one of"
                        + " [company-registration, equity-transfer, food-drug-licence, quality-honours, random-checks],"
                        + " or add mappings/measures/market-supervision/equity.yaml and name it in vocabulary.yaml");
    }

    @Test
    void a_population_by_measures_nobody_knows_is_told_with_file_line_and_remedy() throws IOException {
        Path file = copied("natural-resources");
        String text = Files.readString(file);
        String bad = text.replace(
                "  - id: applicants-in-progress\n    scenario: home-registration",
                "  - id: applicants-in-progress\n    scenario: trial");
        Files.writeString(file, bad);
        long line = bad.substring(0, bad.indexOf("scenario: trial")).lines().count();

        assertThatThrownBy(() -> check(folder))
                .hasMessageContaining(file + ":" + line + ": no measure speaks of `trial` for natural-resources");
    }

    @Test
    void what_every_department_may_ask_is_known_and_a_trial_is_the_courts_alone() throws IOException {
        Path file = copied("natural-resources");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("scenario: home-registration", "scenario: random-checks"));
        check(folder);
        Files.writeString(file, text.replace("scenario: home-registration", "scenario: trial"));

        assertThatThrownBy(() -> check(folder))
                .hasMessageContaining("no measure speaks of `trial` for natural-resources");
    }

    private static void check(Path partners) {
        new PartnerScenarios(TestRegister.of(partners, Map.of()), partners)
                .check(TestMeasures.ofTheCounty().vocabulary());
    }

    private Path copied(String partner) throws IOException {
        Path file = Files.createDirectories(folder.resolve(partner)).resolve("partner.yaml");
        return Files.copy(PARTNERS.resolve(partner).resolve("partner.yaml"), file);
    }
}
