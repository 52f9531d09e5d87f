"""Pages and pictures of content/."""

from gongli.catalogue.entry import Entry

PAGES = {
    "picture-too-large": Entry(
        "图片太大（{size}），最多 10 MB。",
        "缩小尺寸，或另存为质量低一些的 JPEG。",
        "The picture is too large ({size}); 10 MB at most.",
        "Make it smaller, or save it as JPEG of a lower quality.",
        since=1,
    ),
    "not-for-content": Entry(
        "content/ 里只放 .md 页面和 PNG、JPEG、WebP 图片。",
        "删掉它，或另存为这几种格式。",
        "content/ takes .md pages and PNG, JPEG or WebP images only.",
        "Delete it, or save it in one of these formats.",
    ),
    "picture-broken": Entry(
        "图片打不开：文件不完整，或者内容和名字的结尾对不上。",
        "用看图软件打开，另存为 PNG 或 JPEG，再放进来。",
        "The picture cannot be opened: it is damaged, or not what its name says.",
        "Open it in a viewer and save it anew as PNG or JPEG.",
    ),
    "picture-too-many-pixels": Entry(
        "图片的像素太多（{size}），这一种最多 {limit} 万。",
        "缩小尺寸：长的一边有 2560 像素就够了。",
        "The picture has too many pixels ({size}); of this kind {limit}0,000 at most.",
        "Make it smaller: 2,560 pixels on the longer side are enough.",
    ),
    "picture-in-pieces": Entry(
        "图片分成了 {limit} 多段，打开它要很久。",
        "用看图软件打开，另存为 PNG 或 JPEG，再放进来。",
        "The picture comes in more than {limit} pieces, which takes long to open.",
        "Open it in a viewer and save it anew as PNG or JPEG.",
    ),
    "picture-animated": Entry(
        "这是会动的图片。",
        "另存为一张静止的图片；视频写成链接。",
        "This picture moves.",
        "Save it as a still picture; link to a video.",
    ),
    "left-aside": Entry(
        "“{value}”不会发布：名字以点开头的，和最上面一层放模板的文件夹，都略过。",
        "给“{value}”换一个名字；不想发布的，放到 content/ 外面。",
        "“{value}” is not published: names that begin with a dot, and templates/, are passed over.",
        "Rename “{value}”; what is not to be published belongs outside content/.",
    ),
    "dotted-name": Entry(
        "“{value}”要用作网址里的一段，中间不能有点。",
        "改名为 {write}。",
        "“{value}” becomes part of an address, which may hold no dot.",
        "Rename it to {write}.",
    ),
    "page-element": Entry(
        "页面里不能写 {written}。",
        "图片写 ![说明](图片)，链接写 [文字](网址)；要嵌入的网页、表单和视频换成链接。",
        "A page may not hold {written}.",
        "Write Markdown; in the place of frames, forms and videos write a link.",
    ),
    "page-attribute": Entry(
        "<{tag}> 里不能写 {name}。",
        "删掉 {name}，或者按说明书里的写法写。",
        "<{tag}> may not have {name}.",
        "Leave {name} out, or write Markdown.",
    ),
    "page-address": Entry(
        "“{value}”不是这里能用的网址。",
        "写 https:// 开头的网址，或本站的页面，如 about.md。",
        "“{value}” is no address that can be used here.",
        "Write an address that begins with https://, or a page of this site, as about.md.",
    ),
    "page-picture": Entry(
        "图片“{value}”不在本站：页面不从别处取任何东西。",
        "把图片放进 content/，写成 ![说明](图片的文件名)。",
        "The picture “{value}” is not of this site: pages load nothing from elsewhere.",
        "Put the picture into content/ and write ![what it shows](its file name).",
    ),
    "nav-page-missing": Entry(
        "导航里的“{value}”在本站找不到。",
        "改成 content/ 里页面的文件名，如 about.md；不要了就删掉这一行。",
        "“{value}” of the navigation is not on this site.",
        "Write the file name of a page in content/, as about.md, or delete the line.",
    ),
    "page-link": Entry(
        "链接“{value}”在本站找不到。",
        "写 content/ 里页面的文件名，如 about.md；日历的页面写 / 开头的网址；"
        "别的网站写 https:// 开头的网址。",
        "The link “{value}” leads to nothing on this site.",
        "Write the file name of a page in content/, as about.md; for a page of the calendar its "
        "address, as /nantong/; for another site an address that begins with https://.",
    ),
    "page-link-meant": Entry(
        "链接“{value}”在本站找不到。",
        "改成 {write}。",
        "The link “{value}” leads to nothing on this site.",
        "Write {write}.",
    ),
    "page-picture-missing": Entry(
        "content/ 里没有图片“{value}”。",
        "把图片放进 content/，写成 ![说明](图片的文件名)。",
        "There is no picture “{value}” in content/.",
        "Put it into content/ and write its file name, as ![the hall](hall.jpg).",
    ),
    "page-picture-missing-meant": Entry(
        "content/ 里没有图片“{value}”。",
        "改成 {write}。",
        "There is no picture “{value}” in content/.",
        "Write {write}.",
    ),
    "page-anchor": Entry(
        "链接“{value}”要去的那一页上，没有叫“{name}”的锚点。",
        "给那个标题起一个英文名，如 ## 交通 {{#about}}，链接写 #about。",
        "There is no anchor “{name}” on the page that the link “{value}” leads to.",
        "Name the heading, as in “## Getting here {{#way}}”, and write #way in the link.",
    ),
    "page-footnote": Entry(
        "这里没有脚注，“{value}”成了打不开的链接。",
        "把注释写进正文的括号里。",
        "There are no footnotes here: “{value}” becomes a link to nothing.",
        "Write the note into the text, between brackets.",
    ),
    "page-braces": Entry(
        "这里的花括号“{written}”不会显示，会被当成属性。",
        "删掉，或改用（）；要给标题起锚点，写成 {{#英文名}}。",
        "These braces, {written}, are not shown but taken for attributes.",
        "Leave them out; the anchor of a heading is written {{#name}}.",
    ),
    "guide-link": Entry(
        "编辑手册里的“{value}”打不开：图片和别的文件不随手册发布。",
        "手册里的标题写 #改期 这样的链接；别的网站写 https:// 开头的网址；图片删掉。",
        "“{value}” leads nowhere: neither pictures nor other files are published with the guide.",
        "Link to README.md, to KINDS.md or to a heading (#…); for another site write https://….",
    ),
    "guide-heading": Entry(
        "这个标题和 {file} 第 {line} 行的标题要成为编辑手册里的同一页。",
        "标题前面再加一个 #，或者换一个说法。",
        "This heading and that of {file}, line {line}, become the same page of the guide.",
        "Put one more # before it, or word it otherwise.",
    ),
    "page-key": Entry(
        "页面开头不能写“{key}”。",
        "开头只留 title 和 description 两行文字；如果是正文，就在它前面空一行。",
        "The head of a page may not hold “{key}”.",
        "Leave title and description, each a line of text; put a blank line above other text.",
    ),
    "page-head": Entry(
        "页面开头的两行 --- 之间不是 title 和 description，会原样显示在页面上。",
        "写成 title: 标题，前后各一行 ---；要画横线，就在第一个 --- 前面空一行。",
        "What stands between the lines of --- is no head: it would be shown on the page.",
        "Write “title: …” between two lines of ---; to draw a line, put a blank line above it.",
    ),
    "page-quotes": Entry(
        "页面开头的“{value}”会被当成数字、日期或空白，变成别的样子。",
        "加上引号：{write}。",
        "“{value}” at the head of the page would be taken for a number, a date or nothing.",
        "Put it into quotation marks: {write}.",
    ),
    "page-head-empty": Entry(
        "页面开头的“{key}”后面没有文字。",
        "写上文字，或者删掉这一行。",
        "There is nothing behind “{key}” at the head of the page.",
        "Write a text, or delete the line.",
    ),
    "page-title": Entry(
        "页面开头的“{key}”里有尖括号。",
        "只写文字；要用尖括号，写成全角的〈〉。",
        "There are angle brackets in “{key}” at the head of the page.",
        "Write plain text.",
    ),
}
