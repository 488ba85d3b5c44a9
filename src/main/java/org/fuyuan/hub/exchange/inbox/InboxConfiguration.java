package org.fuyuan.hub.exchange.inbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on the clock by which unfinished documents are gone on with. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class InboxConfiguration {}
