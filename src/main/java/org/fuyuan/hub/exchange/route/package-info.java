/** Where the exchange meets Camel: the routes of partners start and end here. */
package org.fuyuan.hub.exchange.route;
