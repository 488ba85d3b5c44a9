package org.fuyuan.hub.exchange.inbox;

import java.io.InputStream;

/** A body that can be read from its beginning, as often as need be. */
@FunctionalInterface
interface Content {
    InputStream open();
}
