/** Automatic match, block and punishment 自动比对、自动拦截、自动惩戒: may this party do this? */
package org.fuyuan.hub.screening;
