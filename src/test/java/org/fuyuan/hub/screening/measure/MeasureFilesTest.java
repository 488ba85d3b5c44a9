package org.fuyuan.hub.screening.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalogue's files may say, and what is answered to those that say something else. */
class MeasureFilesTest {

    private static final String COMPANIES = "market-supervision/company-registration.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheCatalogue() throws IOException {
        TestCatalogue.copyTo(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            id: market-supervision/company | id: market-supervision/firm   | the id `market-supervision/firm-registration` is not where the file lies | write id: market-supervision/company-registration
            scenario: company-registration | scenario: company-register    | the scenario `company-register` is not in vocabulary.yaml | add it there to its department
            department: market-supervision | department: markets           | the department `markets` is not in vocabulary.yaml | add it there with its scenarios
            signOff: PENDING               | signOff: SOON                 | `signOff` is "SOON"                             | write PENDING until the court's lawyers have confirmed it
            whenStale: REVIEW              | whenStale: BLOCK              | `whenStale` is "BLOCK"                          | write REVIEW or ANSWER
            nearNames: true                | nearnames: true               | `nearnames` is not known here                   | remove it or spell one of id, title
            nearNames: true                | # none                        | `nearNames` is missing                          | add `nearNames`: true or false
            roles: [director,              | roles: [direktor,             | the role `direktor` is not in vocabulary.yaml   | add it there, or write one of [applicant
            subjects: [PERSON]             | subjects: [PEOPLE]            | `rows/0/subjects/0` is "PEOPLE"                 | write PERSON or ENTITY
            lists: [DISHONEST]             | lists: []                     | `rows/0/lists` is empty                         | write DISHONEST, CONSUMPTION_RESTRICTION or both
            relations: [SUBJECT]           | relations: [accountant]       | the relation `accountant` is not in vocabulary.yaml | write SUBJECT, or one of [legal-representative
            effect: BLOCK                  | effect: FORBID                | `rows/0/effect` is "FORBID"                     | write TAG, REVIEW or BLOCK
            validFrom: 2024-07-01          | validFrom: 2024-02-31         | `2024-02-31` is in no calendar                  | write a day of the calendar
            validFrom: 2024-07-01          | validFrom: July               | `rows/0/validFrom` is "July"                    | write
            validUntil: null               | validUntil: 2020-01-01        | `listed-officer` ends before it begins          | write a later last day, or null
            needsAssistanceNotice: false   | needsAssistanceNotice: maybe  | `rows/0/needsAssistanceNotice` is "maybe"       | write true or false
            effect: BLOCK                  | effect: PASS                  | `rows/0/effect` is "PASS"                       | write TAG, REVIEW or BLOCK
            relations: [legal-representative | relations: [SUBJECT         | `officer-of-listed-entity` and `listed-officer` are in force for the same parties at once | end the one with validUntil before the other begins
            id: officer-of-listed-entity   | id: listed-officer            | the row `listed-officer` stands twice           | give each row its own id
            ageUnder: 18                   | title: 两个标题                 | stands twice                                    | keep one of them
            signOff: PENDING               | signOff: "PENDING             | found unexpected end of stream                  | write well-formed YAML
            """)
    void a_fault_names_file_line_and_remedy(String good, String bad, String wrong, String remedy) throws IOException {
        String broken = replace(COMPANIES, good, bad);

        String fault = refusal()
                .lines()
                .filter(line -> line.contains(wrong))
                .findFirst()
                .orElseThrow(() -> new AssertionError(refusal()));

        assertThat(fault).contains("Remedy: ").contains(remedy).contains(folder.resolve(COMPANIES) + ":");
        int line = Integer.parseInt(fault.substring(
                (folder.resolve(COMPANIES) + ":").length(),
                fault.indexOf(": ", folder.toString().length())));
        assertThat(line).isBetween(1, (int) broken.lines().count() + 1);
    }

    @Test
    void the_line_is_the_line_of_the_fault() throws IOException {
        String broken = replace(COMPANIES, "roles: [director,", "roles: [direktor,");
        int line = (int) broken.substring(0, broken.indexOf("direktor")).lines().count();

        assertThat(refusal()).startsWith(folder.resolve(COMPANIES) + ":" + line + ": the role `direktor`");
    }

    @Test
    void a_block_without_a_law_or_the_national_list_is_refused() throws IOException {
        replace(COMPANIES, "level: LAW", "level: NORMATIVE_DOCUMENT");
        replace(COMPANIES, "level: ADMINISTRATIVE_REGULATION", "level: JUDICIAL_INTERPRETATION");

        assertThat(refusal())
                .contains("`listed-officer` blocks without a law or the national list (国办发〔2020〕49号)")
                .contains("or write effect: REVIEW");
    }

    @Test
    void a_notice_for_less_than_a_block_is_refused() throws IOException {
        replace("housing/provident-fund.yaml", "effect: BLOCK", "effect: TAG");

        assertThat(refusal()).contains("`depositor` needs a notice for a mere TAG");
    }

    @Test
    void rows_may_follow_each_other_in_time() throws IOException {
        String text = Files.readString(folder.resolve(COMPANIES));
        String first = text.substring(text.indexOf("  - id: listed-officer"), text.indexOf("  - id: officer-of"));
        String until = text.replace(
                first,
                first.replace("validUntil: null", "validUntil: 2026-06-30")
                        + first.replace("listed-officer", "listed-officer-since-july")
                                .replace("2024-07-01", "2026-07-01"));
        Files.writeString(folder.resolve(COMPANIES), until);

        MeasureVersion version = read();

        assertThat(version.of("market-supervision", "company-registration")
                        .get(0)
                        .rows())
                .filteredOn(row -> row.isInForceOn(LocalDate.parse("2026-07-01")))
                .extracting(MeasureRow::id)
                .containsExactly("listed-officer-since-july", "officer-of-listed-entity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            roles: [subsistence-allowance-recipient] | roles: [buyer] | the exemption `subsistence-allowance` spares roles its row does not meet
            effect: PASS                             | effect: REVIEW | the exemption `subsistence-allowance` spares nobody
            roles: [subsistence-allowance-recipient] | # nobody       | the exemption `subsistence-allowance` says not whom it spares
            """)
    void an_exemption_spares_somebody_from_something(String good, String bad, String wrong) throws IOException {
        replace("finance/enterprise-subsidy.yaml", good, bad);

        assertThat(refusal()).contains(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            most: REVIEW        | most: BLOCK    | `doubtful-type` would block without an equal number and an equal name
            name-only:          | names-only:    | `names-only` is not known here
            ["111", "112",      | ["111", "335", | the certificate type `335` is not known
            maskedShows: 6      | maskedShows: 0 | `thresholds/maskedShows` is 0
            """)
    void the_rules_of_matching_stay_just(String good, String bad, String wrong) throws IOException {
        replace("matching.yaml", good, bad);

        assertThat(refusal()).contains(wrong).contains("matching.yaml:");
    }

    @Test
    void a_lost_file_is_missed() throws IOException {
        Files.delete(folder.resolve(COMPANIES));

        assertThat(refusal())
                .contains("vocabulary.yaml:")
                .contains("there is no file " + COMPANIES)
                .contains("bring the file back");
    }

    @Test
    void every_fault_of_every_file_is_told_at_once() throws IOException {
        replace(COMPANIES, "signOff: PENDING", "signOff: SOON");
        replace("tax/tax-preference.yaml", "effect: REVIEW", "effect: FORBID");

        assertThat(refusal().lines()).hasSize(2);
    }

    @Test
    void a_file_outside_any_department_and_one_in_another_encoding_are_refused() throws IOException {
        Files.writeString(folder.resolve("notes.yaml"), "a: b\n");
        assertThat(refusal()).contains("notes.yaml:1: the file lies in no department's folder");

        Files.write(folder.resolve(COMPANIES), "id: 市场".getBytes(Charset.forName("GB18030")));
        assertThat(refusal()).contains(COMPANIES + ":1: the file is not UTF-8");
    }

    @Test
    void comments_and_layout_are_no_part_of_a_version() throws IOException {
        String before = read().id();
        replace(COMPANIES, "signOff: PENDING", "# asked on Monday\nsignOff: 'PENDING'");

        assertThat(read().id()).isEqualTo(before).matches("[0-9a-f]{64}");

        replace(COMPANIES, "nearNames: true", "nearNames: false");
        assertThat(read().id()).isNotEqualTo(before);
    }

    @Test
    void kept_content_reads_as_the_files_did() {
        MeasureVersion fromFiles = read();
        MeasureVersion kept = new MeasureContent(fromFiles.content()).version();

        assertThat(kept.id()).isEqualTo(fromFiles.id());
        assertThat(kept.measures()).isEqualTo(fromFiles.measures());
        assertThat(kept.matching()).isEqualTo(fromFiles.matching());
        assertThat(kept.vocabulary()).isEqualTo(fromFiles.vocabulary());
    }

    private MeasureVersion read() {
        return MeasureReading.read(folder, new MeasureFolder(folder).read());
    }

    private String refusal() {
        return catchThrowableOfType(MeasureFilesException.class, this::read).getMessage();
    }

    private String replace(String file, String good, String bad) throws IOException {
        return TestCatalogue.replace(folder.resolve(file), good, bad);
    }
}
