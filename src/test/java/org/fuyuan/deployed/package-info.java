/** The hub as it is deployed: packaged jars as processes of their own, alone and on servers outside them. */
package org.fuyuan.deployed;
