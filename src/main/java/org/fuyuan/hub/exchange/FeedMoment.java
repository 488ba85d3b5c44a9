package org.fuyuan.hub.exchange;

import java.time.Instant;

/**
 * Where the feed of one type of message stands, as one transaction sees it.
 *
 * @param position everything before it is settled and seen by the transaction
 * @param given how many messages lie before it
 * @param furthest the last message the transaction sees, settled or not; the position where it sees none behind it
 * @param lastAt when the last of them was published, by the database's clock; the epoch when there is none
 */
public record FeedMoment(FeedPosition position, FeedPosition furthest, long given, Instant lastAt) {}
