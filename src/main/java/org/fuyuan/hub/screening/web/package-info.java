/** How screening is asked: over HTTP one by one or in streams, by files, and by hand on a page. */
package org.fuyuan.hub.screening.web;
