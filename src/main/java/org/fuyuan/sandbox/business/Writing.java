package org.fuyuan.sandbox.business;

import org.fuyuan.sandbox.court.Identity;

/** The ways in which people write a certificate number on a form. */
enum Writing {
    PLAIN {
        @Override
        String of(String number) {
            return number;
        }
    },
    /** As identity cards had it before 1999. */
    FIFTEEN_DIGITS {
        @Override
        String of(String number) {
            return number.substring(0, 6) + number.substring(8, 17);
        }

        @Override
        boolean fits(Identity identity) {
            return identity.endsWithItsCheckDigit() && identity.number().startsWith("19", 6);
        }
    },
    FULL_WIDTH {
        @Override
        String of(String number) {
            StringBuilder wide = new StringBuilder();
            number.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
            return wide.toString();
        }
    },
    LOWER_CASE_X {
        @Override
        String of(String number) {
            return number.replace('X', 'x');
        }

        @Override
        boolean fits(Identity identity) {
            return identity.person() && identity.number().endsWith("X");
        }
    },
    SPACED {
        @Override
        String of(String number) {
            int last = number.length() - 4;
            return number.substring(0, 4) + " " + number.substring(4, last) + " " + number.substring(last);
        }
    },
    /** The nine characters within a credit code. */
    ORGANISATION_CODE {
        @Override
        String of(String number) {
            return number.substring(8, 17);
        }

        @Override
        boolean fits(Identity identity) {
            return !identity.person() && identity.number().length() == 18;
        }
    },
    /** As a copy shows it whose middle was blackened. */
    MASKED {
        @Override
        String of(String number) {
            return number.substring(0, 6) + "*".repeat(number.length() - 10) + number.substring(number.length() - 4);
        }

        @Override
        boolean fits(Identity identity) {
            return identity.person();
        }

        @Override
        boolean complete() {
            return false;
        }
    },
    LEFT_OUT {
        @Override
        String of(String number) {
            return "";
        }

        @Override
        boolean complete() {
            return false;
        }
    };

    /** The number as it stands on the form. */
    abstract String of(String number);

    /** Whether somebody's number can be written so. */
    boolean fits(Identity identity) {
        return true;
    }

    /** Whether the whole number can be told from it. */
    boolean complete() {
        return true;
    }

    /** Whether there is a number at all. */
    boolean shown() {
        return this != LEFT_OUT;
    }
}
