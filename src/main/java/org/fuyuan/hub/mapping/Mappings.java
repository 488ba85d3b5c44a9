package org.fuyuan.hub.mapping;

import org.fuyuan.hub.message.MessageType;

/** The mapping folders {@code mappings/<partner>/<message>/v1}, loaded and checked at start. */
public interface Mappings {

    /** Throws {@link org.fuyuan.hub.message.RefusedException} ({@code no-mapping}) when the folder does not exist. */
    Mapping of(String partnerId, MessageType type);
}
