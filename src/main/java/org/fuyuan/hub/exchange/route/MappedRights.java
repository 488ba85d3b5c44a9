package org.fuyuan.hub.exchange.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fuyuan.hub.files.FileFault;
import org.fuyuan.hub.files.YamlDocument;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerFilesException;
import org.fuyuan.hub.partner.PartnerRegister;

/** Whether each type a partner's file lets it be sent has a mapping folder: a missing one is found at start, not by a message. */
final class MappedRights {

    private final PartnerRegister register;
    private final Mappings mappings;
    private final Path partners;

    /** @param partners the folder {@code routes/partners} the register was loaded from */
    MappedRights(PartnerRegister register, Mappings mappings, Path partners) {
        this.register = register;
        this.mappings = mappings;
        this.partners = partners;
    }

    /** Throws {@link PartnerFilesException} with every right that nothing can be written for. */
    void check() {
        List<FileFault> faults = new ArrayList<>();
        for (Partner partner : register.all()) {
            for (int i = 0; i < partner.receives().size(); i++) {
                String type = partner.receives().get(i).type().toString();
                if (!isMapped(partner, i)) {
                    faults.add(fault(partner.id(), i, type));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new PartnerFilesException(faults);
        }
    }

    private boolean isMapped(Partner partner, int place) {
        try {
            return mappings.of(partner.id(), partner.receives().get(place).type()) != null;
        } catch (RefusedException e) {
            return false;
        }
    }

    private FileFault fault(String partner, int place, String type) {
        Path file = partners.resolve(partner).resolve("partner.yaml");
        return new FileFault(
                file,
                line(file, place),
                "%s is to receive %s and has no mapping for it".formatted(partner, type),
                "add the folder mappings/%s/%s, or remove the right".formatted(partner, type));
    }

    private static int line(Path file, int place) {
        try {
            return YamlDocument.parse(Files.readString(file), UnaryOperator.identity())
                    .line("/receives/" + place + "/type");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
