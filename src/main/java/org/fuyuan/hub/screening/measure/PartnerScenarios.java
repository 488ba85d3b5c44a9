package org.fuyuan.hub.screening.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.fuyuan.hub.files.FileFault;
import org.fuyuan.hub.files.YamlDocument;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.Partner.PopulationRight;
import org.fuyuan.hub.partner.Partner.ScreeningRight;
import org.fuyuan.hub.partner.PartnerFilesException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.Screening;

/** Whether the measures know every business that partners' files let them ask about: a misspelt one is found at start, not by a citizen. */
final class PartnerScenarios {

    private final PartnerRegister register;
    private final Path partners;

    /** @param partners the folder {@code routes/partners} the register was loaded from */
    PartnerScenarios(PartnerRegister register, Path partners) {
        this.register = register;
        this.partners = partners;
    }

    /** Throws {@link PartnerFilesException} with every scenario that is not known. */
    void check(Vocabulary vocabulary) {
        List<FileFault> faults = new ArrayList<>();
        for (Partner partner : register.all()) {
            List<String> asked =
                    partner.screens().stream().map(ScreeningRight::scenario).toList();
            List<String> watched = partner.populations().stream()
                    .map(PopulationRight::scenario)
                    .toList();
            check(partner.id(), "screens", asked, vocabulary, faults);
            check(partner.id(), "populations", watched, vocabulary, faults);
        }
        if (!faults.isEmpty()) {
            throw new PartnerFilesException(faults);
        }
    }

    private void check(
            String partner, String section, List<String> scenarios, Vocabulary vocabulary, List<FileFault> faults) {
        for (int i = 0; i < scenarios.size(); i++) {
            String scenario = scenarios.get(i);
            if (!isTrial(partner, section, scenario)
                    && !vocabulary.scenariosOf(partner).contains(scenario)) {
                faults.add(fault(partner, "/%s/%d/scenario".formatted(section, i), scenario, vocabulary));
            }
        }
    }

    private static boolean isTrial(String partner, String section, String scenario) {
        return section.equals("screens")
                && partner.equals(Screening.TRIAL_DEPARTMENT)
                && scenario.equals(Screening.TRIAL_SCENARIO);
    }

    private FileFault fault(String partner, String pointer, String scenario, Vocabulary vocabulary) {
        Path file = partners.resolve(partner).resolve("partner.yaml");
        return new FileFault(
                file,
                line(file, pointer),
                "no measure speaks of `%s` for %s".formatted(scenario, partner),
                "write one of %s, or add mappings/measures/%s/%s.yaml and name it in vocabulary.yaml"
                        .formatted(new TreeSet<>(vocabulary.scenariosOf(partner)), partner, scenario));
    }

    private static int line(Path file, String pointer) {
        try {
            return YamlDocument.parse(Files.readString(file), UnaryOperator.identity())
                    .line(pointer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
