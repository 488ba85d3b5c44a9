package org.fuyuan.hub.screening.web;

import java.util.Optional;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.measure.MeasureVersion;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What departments and measures are called, for templates ({@code @screeningNames}); what has no name goes by its id. */
@Component("screeningNames")
class ScreeningNames {

    private final PartnerRegister register;
    private final MeasureCatalogue catalogue;

    ScreeningNames(PartnerRegister register, MeasureCatalogue catalogue) {
        this.register = register;
        this.catalogue = catalogue;
    }

    public String department(String id) {
        return register.find(id)
                .map(ScreeningNames::name)
                .or(() -> title(catalogue.current(), id))
                .orElse(id);
    }

    /** As the vocabulary of that version calls it. */
    public String department(MeasureVersion version, String id) {
        return title(version, id).orElse(id);
    }

    /** @param id {@code <department>/<scenario>} */
    public String measure(String id) {
        return catalogue.current().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .map(Measure::title)
                .findFirst()
                .orElse(id);
    }

    private static Optional<String> title(MeasureVersion version, String department) {
        return Optional.ofNullable(version.vocabulary().departments().get(department));
    }

    private static String name(Partner partner) {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? partner.nameEn() : partner.nameZh();
    }
}
