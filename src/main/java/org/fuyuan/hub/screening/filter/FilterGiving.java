package org.fuyuan.hub.screening.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.access.Denial;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.Partner.ScreeningRight;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.prefilter.FilterChanges;
import org.fuyuan.hub.prefilter.FilterSigner;
import org.fuyuan.hub.prefilter.KeySalt;
import org.fuyuan.hub.prefilter.PartyKeys;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.index.WholeList;
import org.fuyuan.hub.screening.index.WholeList.Changed;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the filter, and what came since, to departments whose file lets them pass parties by it; everything given is recorded. */
public final class FilterGiving {

    private static final String WHERE = "screening filter";

    private final PartnerRegister register;
    private final DenialBook denials;
    private final FilterShelf shelf;
    private final ListIndex index;
    private final WholeList list;
    private final MeasureCatalogue catalogue;
    private final FilterSigner signer;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Duration trustedFor;
    private final ObjectMapper json = new ObjectMapper();

    FilterGiving(
            PartnerRegister register,
            DenialBook denials,
            FilterShelf shelf,
            ListIndex index,
            WholeList list,
            MeasureCatalogue catalogue,
            FilterSigner signer,
            Ledger ledger,
            TransactionTemplate transaction,
            Duration trustedFor) {
        this.register = register;
        this.denials = denials;
        this.shelf = shelf;
        this.index = index;
        this.list = list;
        this.catalogue = catalogue;
        this.signer = signer;
        this.ledger = ledger;
        this.transaction = transaction;
        this.trustedFor = trustedFor;
    }

    /** An answer's bytes and the signature over them, in Base64. */
    public record Signed(byte[] content, String signature) {}

    /** The public key that filters are checked with. */
    public String publicKey() {
        return signer.publicKey();
    }

    /** @throws RefusedException when no business of the department may be passed locally */
    public GivenFilter filter(String department) {
        admit(department);
        return shelf.current();
    }

    /** To be called before the first byte goes out. */
    public void recordGiven(String department, GivenFilter filter) {
        append(new LedgerEntry(
                LedgerEvent.FILTER_GIVEN,
                department,
                department,
                null,
                "list version %d, measures %s, valid until %s"
                        .formatted(
                                filter.header().listSequence(),
                                filter.header().measuresVersion(),
                                filter.header().validUntil())));
    }

    /**
     * What came to the list since a version, by the salt of the asker's filter.
     *
     * @throws RefusedException when so much came since that nobody can tell: a new filter must be taken
     */
    public Signed changes(String department, long since, String salt, String nonce) {
        admit(department);
        Duration lag = index.lag();
        String measures = catalogue.current().id();
        Changed changed = list.changedSince(since)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        "filter-outdated",
                        "/since",
                        String.valueOf(since),
                        "a filter that was taken lately: GET /api/v1/screenings/filter")));
        PartyKeys keys = new PartyKeys(KeySalt.of(salt));
        List<String> added = changed.bindings().stream()
                .flatMap(binding -> keys.ofListed(FilterMaking.compared(binding)).stream())
                .distinct()
                .map(HexFormat.of()::toHexDigits)
                .toList();
        return signed(new FilterChanges(
                department,
                nonce,
                since,
                salt,
                changed.version().sequence(),
                measures,
                added,
                lag.compareTo(trustedFor) < 0 ? localScenarios(department, trustedFor.minus(lag)) : Map.of()));
    }

    /** Keeps how many parties a department passed by a filter, in one of the businesses it may. */
    public void recordPassed(String department, String scenario, long listSequence, long parties) {
        admit(department);
        if (!localScenarios(department, trustedFor).containsKey(scenario)) {
            refuse(
                    department,
                    new Refusal(
                            "not-allowed", "/scenario", scenario, "a scenario with localFilter: true in partner.yaml"));
        }
        if (parties < 1) {
            throw new RefusedException(
                    new Refusal("wrong-value", "/parties", String.valueOf(parties), "how many parties were passed"));
        }
        append(new LedgerEntry(
                LedgerEvent.PASSED_LOCALLY,
                department,
                department,
                null,
                "%s: %d parties by list version %d".formatted(scenario, parties, listSequence)));
    }

    private void admit(String department) {
        if (localScenarios(department, trustedFor).isEmpty()) {
            refuse(
                    department,
                    new Refusal(
                            "not-allowed",
                            "",
                            "the filter asked for by " + department,
                            "a scenario with localFilter: true in its partner.yaml"));
        }
    }

    private void refuse(String department, Refusal refusal) {
        denials.record(new Denial(
                LedgerEvent.ACCESS_DENIED,
                department,
                department,
                WHERE,
                "a filter it has no ground for",
                WHERE + ": " + refusal.sentence()));
        throw new RefusedException(refusal);
    }

    private Map<String, Long> localScenarios(String department, Duration freshFor) {
        Map<String, Long> scenarios = new LinkedHashMap<>();
        register.find(department).map(Partner::screens).orElse(List.of()).stream()
                .filter(ScreeningRight::localFilter)
                .forEach(right -> scenarios.put(right.scenario(), freshFor.toMillis()));
        return scenarios;
    }

    private Signed signed(FilterChanges changes) {
        try {
            byte[] content = json.writeValueAsBytes(changes);
            return new Signed(content, Base64.getEncoder().encodeToString(signer.sign(content)));
        } catch (JsonProcessingException e) {
            throw new ScreeningUnavailableException("What came to the list cannot be told; ask again.", e);
        }
    }

    private void append(LedgerEntry entry) {
        transaction.executeWithoutResult(status -> ledger.append(entry));
    }
}
