package org.fuyuan.hub.partner;

import java.nio.file.Path;

/**
 * Resolves references to secrets. A reference reads {@code secret:<partner>/<name>}; its value is the environment variable
 * {@code FUYUAN_SECRET_<PARTNER>_<NAME>} (upper case, hyphens as underscores) or else the file {@code <secrets folder>/<partner>/<name>}.
 */
public interface Secrets {

    /** The secret's text; throws {@link IllegalStateException} naming the reference, the variable and the file when there is none. */
    String text(String reference);

    /** The file a key or known-hosts reference stands for, named by the variable if it is set; fails as {@link #text} does. */
    Path file(String reference);

    /** Where the file of a key or known hosts is looked for, whether or not it is there yet. */
    default Path path(String reference) {
        return file(reference);
    }
}
