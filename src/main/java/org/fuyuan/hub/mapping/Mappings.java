package org.fuyuan.hub.mapping;

import java.nio.file.Path;
import org.fuyuan.hub.message.MessageType;

/** The mapping folders {@code mappings/<partner>/<message>/v1}, loaded and checked at start. */
public interface Mappings {

    /** The folders under {@code <home>/mappings}. */
    static Mappings in(Path home) {
        return new MappingFolders(home);
    }

    /** Throws {@link org.fuyuan.hub.message.RefusedException} ({@code no-mapping}) when the folder does not exist. */
    Mapping of(String partnerId, MessageType type);
}
