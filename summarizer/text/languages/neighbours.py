"""The commonest words of languages that have no rules here, so that none of them is taken for one that has."""

from __future__ import annotations

from typing import Final

NEIGHBOURS: Final[dict[str, frozenset[str]]] = {
    code: frozenset(words.split())
    for code, words in {
        "pt": """a ao aos as até com como da das de depois do dos e é ela ele eles em entre era essa esse esta está este eu foi foram há isso isto já mais mas
            na não nas no nos o os ou para pela pelas pelo pelos pode por que quando se sem ser são seu seus sobre sua suas também tem uma um umas uns você""",
        "it": """a ad ai al alla alle anche che ci come con cui da dal dalla dei del della delle dello di e è era essere fra gli ha hanno i il in io la le lo loro ma nel
            nella non o per perché più quando questo questa se sono su sua sul sulla suo tra un una uno si stato""",
        "ca": """a al als amb aquest aquesta això com de del dels el els en és entre era es està estan ha han hi i la les li més no o on per perquè però que què
            se sense seu seva si són també un una va van ja""",
        "ro": """a ai al ale am au ca că ce cu da de din după este fi fost în între iar la mai mult nu o pe pentru prin sa să sau se sunt și un una""",
        "nl": """aan al als bij dat de deze die dit door een en er geen had heeft hebben het hij hun ik in is je maar meer met na naar niet nog of om ook onder op
            over te tot uit van voor was werd wordt ze zich zij zijn zo""",
        "da": """af at blev da de den der det dig en er et for fra ham han har havde hun hvad ikke jeg kan man med men mere nu og også om op os på sig skal som til ud var vi vil
            av att då ett från för han hans hon inte jag är och så sin till har ble de det ei som være""",
        "pl": """a ale bez był była było być co czy dla do go i ich jak jako je jego jest już lub może na nad nie o od oraz po pod przez się są tak to tym w we z za że""",
        "cs": """a aby ale byl byla být co do ho i jak jako je jeho jen již k která které který na nebo o od po pro při s se si tak to u v ve z za že""",
        "af": """aan as by dat die dit een en het hulle in is met na nie om op 'n sal se te uit van vir was wat""",
    }.items()
}
"""Language code -> words in lower case."""
