package org.fuyuan.sandbox.business;

import java.util.ArrayList;
import java.util.List;

/** Registers the departments' populations at the hub, each once. */
final class Populations {

    private final List<Population> left = new ArrayList<>(Population.ALL);
    private final Premises premises;
    private final DaySheet sheet;

    Populations(Premises premises, DaySheet sheet) {
        this.premises = premises;
        this.sheet = sheet;
    }

    /** Registers those that the hub has not taken yet; what it will not take is told and left. */
    void register() {
        left.removeIf(this::settled);
    }

    private boolean settled(Population population) {
        String whose = population.department();
        try {
            String members = population.members(premises.court().townsfolk());
            premises.door(whose).register(population.id(), members);
            sheet.note("%s has registered its %s at the hub".formatted(whose, population.id()));
            return true;
        } catch (TurnedAwayException e) {
            sheet.note("%s could not register its %s: %s".formatted(whose, population.id(), e.getMessage()));
            return true;
        } catch (NotDecidedException e) {
            return false;
        }
    }
}
