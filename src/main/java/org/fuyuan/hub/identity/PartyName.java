package org.fuyuan.hub.identity;

import java.util.Objects;

/**
 * The name of a person or an entity (姓名, 名称): kept as written, compared in a form that sees through widths, spaces, dots,
 * brackets, compatibility characters, and traditional or variant forms. A name alone never decides anything.
 */
public final class PartyName {

    private final String written;
    private final String comparisonForm;

    private PartyName(String written) {
        this.written = written;
        this.comparisonForm = NameFolding.fold(written);
    }

    public static PartyName of(String written) {
        return new PartyName(Objects.requireNonNull(written, "written"));
    }

    /** Exactly as it came. */
    public String written() {
        return written;
    }

    /** Equal for names that are the same but for how they were typed. */
    public String comparisonForm() {
        return comparisonForm;
    }

    public boolean isBlank() {
        return comparisonForm.isEmpty();
    }

    /** True when the names have the same comparison form. */
    public boolean reads(PartyName other) {
        return comparisonForm.equals(other.comparisonForm);
    }

    /** By comparison form. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PartyName that && reads(that);
    }

    @Override
    public int hashCode() {
        return comparisonForm.hashCode();
    }

    /** The first character only. */
    @Override
    public String toString() {
        return written.isEmpty() ? "" : written.substring(0, written.offsetByCodePoints(0, 1)) + "**";
    }
}
