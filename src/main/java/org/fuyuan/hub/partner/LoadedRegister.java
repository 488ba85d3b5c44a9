package org.fuyuan.hub.partner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.partner.Partner.PopulationRight;
import org.fuyuan.hub.partner.Partner.Right;
import org.fuyuan.hub.partner.Partner.ScreeningRight;

/** The register as loaded at start; it changes only with a restart. */
final class LoadedRegister implements PartnerRegister {

    private final Map<String, Partner> partners = new TreeMap<>();
    private final Map<MessageType, List<Partner>> receivers = new HashMap<>();

    LoadedRegister(List<Partner> loaded) {
        loaded.forEach(partner -> partners.put(partner.id(), partner));
        for (Partner partner : partners.values()) {
            for (Right right : partner.receives()) {
                receivers
                        .computeIfAbsent(right.type(), type -> new ArrayList<>())
                        .add(partner);
            }
        }
        receivers.replaceAll((type, list) -> List.copyOf(list));
    }

    @Override
    public Collection<Partner> all() {
        return Collections.unmodifiableCollection(partners.values());
    }

    @Override
    public Optional<Partner> find(String partnerId) {
        return Optional.ofNullable(partners.get(partnerId));
    }

    @Override
    public Partner get(String partnerId) {
        return find(partnerId)
                .orElseThrow(() -> new IllegalArgumentException("no partner is registered as " + partnerId));
    }

    @Override
    public List<Partner> receiversOf(MessageType type) {
        return receivers.getOrDefault(type, List.of());
    }

    @Override
    public Optional<Refusal> mayNotSend(String partnerId, MessageType type) {
        return find(partnerId)
                .map(partner -> denied(partner.sends(), type, "sent by", partnerId))
                .orElseGet(() -> unknown(partnerId));
    }

    @Override
    public Optional<Refusal> mayNotReceive(String partnerId, MessageType type) {
        return find(partnerId)
                .map(partner -> denied(partner.receives(), type, "sent to", partnerId))
                .orElseGet(() -> unknown(partnerId));
    }

    @Override
    public Optional<Refusal> mayNotScreen(String partnerId, String scenario) {
        return find(partnerId)
                .map(partner -> denied(
                        partner.screens().stream().map(ScreeningRight::scenario).toList(),
                        scenario,
                        "/scenario",
                        "%s asked by %s".formatted(scenario, partnerId)))
                .orElseGet(() -> unknown(partnerId));
    }

    @Override
    public Optional<Refusal> mayNotHold(String partnerId, String population) {
        return find(partnerId)
                .map(partner -> denied(
                        partner.populations().stream().map(PopulationRight::id).toList(),
                        population,
                        "/population",
                        "%s registered by %s".formatted(population, partnerId)))
                .orElseGet(() -> unknown(partnerId));
    }

    private static Optional<Refusal> denied(List<String> allowed, String asked, String field, String found) {
        if (allowed.contains(asked)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "not-allowed",
                field,
                found,
                allowed.isEmpty() ? "nothing is registered" : "one of " + String.join(", ", allowed)));
    }

    private static Optional<Refusal> denied(List<Right> rights, MessageType type, String how, String partnerId) {
        if (rights.stream().anyMatch(right -> right.type().equals(type))) {
            return Optional.empty();
        }
        String allowed = rights.stream().map(right -> right.type().toString()).collect(Collectors.joining(", "));
        return Optional.of(new Refusal(
                "not-allowed",
                "",
                type + " " + how + " " + partnerId,
                allowed.isEmpty() ? "nothing is registered" : "one of " + allowed));
    }

    private static Optional<Refusal> unknown(String partnerId) {
        return Optional.of(new Refusal("not-registered", "", String.valueOf(partnerId), "a partner of the register"));
    }
}
