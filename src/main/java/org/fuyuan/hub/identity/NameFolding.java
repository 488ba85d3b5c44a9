package org.fuyuan.hub.identity;

import java.text.Normalizer;
import java.util.Locale;

/** The steps that bring differently typed names to one form. */
final class NameFolding {

    private static final VariantTable VARIANTS = VariantTable.load();

    private NameFolding() {}

    static String fold(String written) {
        return isPlain(written) ? written : folded(written);
    }

    /** Most names of persons: unified ideographs that are no variants are their own form. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < 0x4E00 || c > 0x9FFF || VARIANTS.common(c) != c) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String written) {
        StringBuilder folded = new StringBuilder(written.length());
        composed(written)
                .codePoints()
                .map(NameFolding::plainSign)
                .map(VARIANTS::common)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(Characters.latin(folded.toString().toUpperCase(Locale.ROOT)), Normalizer.Form.NFC);
    }

    /** Compatibility ideographs become the unified ones; signs that NFKC would take apart, as ① or ㈱, stay. */
    private static String composed(String written) {
        StringBuilder visible = new StringBuilder(written.length());
        written.codePoints()
                .filter(c -> !Characters.isInvisible(c))
                .map(Characters::halfWidth)
                .forEach(c -> visible.append(
                        isRadical(c) || isHalfWidthKatakana(c)
                                ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                                : Character.toString(c)));
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    private static boolean isRadical(int character) {
        return character >= 0x2E80 && character <= 0x2FDF;
    }

    private static boolean isHalfWidthKatakana(int character) {
        return character >= 0xFF65 && character <= 0xFF9F;
    }

    private static int plainSign(int character) {
        return switch (character) {
            case '•', '‧', '∙', '⋅', '・', '●', '.', '。', '᛫', '･' -> '·';
            case '〔', '【', '〈', '[', '{', '「', '『', '﹝', '﹙' -> '(';
            case '〕', '】', '〉', ']', '}', '」', '』', '﹞', '﹚' -> ')';
            default -> Characters.isDash(character) ? '-' : character;
        };
    }
}
